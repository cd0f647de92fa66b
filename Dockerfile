# One image for the web process and the worker; settings come from the environment (see README).
FROM python:3.13-slim AS build
WORKDIR /srv/utsyn
# requirements-s3.txt adds the packages for uploads in an S3 bucket.
ARG LOCK=requirements.txt
COPY requirements*.txt ./
RUN python -m venv .venv \
 && .venv/bin/pip install --no-cache-dir --require-hashes --only-binary :all: -r "$LOCK"
COPY manage.py ./
COPY cms cms
COPY content_types content_types
COPY home home
COPY search search
COPY templates templates
# Static files and catalogues do not depend on where the site will run.
RUN .venv/bin/python -m cms.messages \
 && DEBUG=no .venv/bin/python manage.py collectstatic --no-input --verbosity 0 \
 && rm -f var/secret-key

FROM python:3.13-slim
RUN useradd --system --home-dir /srv/utsyn utsyn
WORKDIR /srv/utsyn
COPY --from=build /srv/utsyn ./
RUN install --directory --owner=utsyn /srv/media \
 && install --directory --owner=utsyn --mode=700 /srv/applications
# Large answers then leave no holes in a process's memory; glibc would raise its threshold by itself.
ENV PATH=/srv/utsyn/.venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    MALLOC_MMAP_THRESHOLD_=131072 \
    DJANGO_SETTINGS_MODULE=cms.settings.production \
    MEDIA_ROOT=/srv/media \
    APPLICATIONS_ROOT=/srv/applications
USER utsyn
EXPOSE 8000
CMD ["gunicorn", "cms.wsgi", "--bind", "0.0.0.0:8000", "--worker-class", "gthread", "--workers", "2", "--threads", "4", "--preload"]
