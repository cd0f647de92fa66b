"""Values to JSON, phase one: every relation leaves here as a Ref. Knows no model of ours."""
