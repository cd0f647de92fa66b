"""The ready site: settings, addresses, start-up; it may import anything, nobody imports it."""
