"""Tests against real processes: web server, workers and database, as in production."""
