"""The site as a WSGI application, with production settings unless told otherwise."""

import os

from django.core.wsgi import get_wsgi_application

from cms.settings import load_or_stop

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.production")

load_or_stop()
application = get_wsgi_application()
