"""Utsyn: content types, API and site machinery for a county's international work, in one app.

Rooms, lowest first; a room may import those above it in this list, never below or beside it:

0  alphabet, circles, conf, enums, fields, networks, panels, refs, signals, translatable,
   unique_rows, vague_dates, validators   foundation, no models
1  serializers/    values to JSON: images, links, rich text, dates, money
2  blocks/         StreamField blocks; each declares its API shape and JSON Schema
3  snippets/       county, municipality, theme, organisation, contact, period
   questions/      forms as data: question types, rules and their evaluation; no models
4  pages/          page types, their inline rows, and the visibility rule
   entries         the tables of the delivery store
5  delivery/       phase two: references become cards, or null; its store
   translation/    drafts in other languages, and how they keep step
   applications/   drafts and what is sent in, deadlines, outbox; never public
6  demo/           real demo content
7  api/, web/      the JSON endpoints; what the HTML templates are given
8  admin/          listings, menus, dashboard, groups
9  wagtail_hooks, urls, checks, apps, receivers, management, templatetags   thin wiring
"""

__version__ = "0.1.0"
