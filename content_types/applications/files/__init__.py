"""Files of applications: received, judged by bytes and structure, kept apart, scanned, handed out.

``receiving`` streams and hashes, ``inspecting`` judges, ``store`` keeps, ``scanning`` asks the
virus scanner, ``serving`` hands out, ``sweeping`` removes what belongs to nothing.
"""
