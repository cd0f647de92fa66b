"""The demo content itself: facts with their sources, texts written for this site, one file a family."""

# Sources that many figures share.
UNCHECKED = "Ikke kontrollert mot kilde"
