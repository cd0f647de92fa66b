"""The ready site: settings, addresses and the way to start it; imports anything, imported by nobody."""
