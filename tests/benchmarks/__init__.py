"""Utsyn beside a stock Wagtail API over the same models: ``make bench``, see docs/performance.md.

``data`` fills a database, ``settings`` and ``stock_settings`` are the two sites, ``sites`` runs
them under gunicorn, ``load`` asks them, ``likeness`` holds their answers against one another,
``inside`` counts and times what is not a request, and ``report`` prints ratios. ``form_bench``
sends forms to ours and to the page of ``stock_forms`` with ``posting``; ``form_inside`` prepares
both and times large tables.
"""
