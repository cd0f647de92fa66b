"""Tests, one folder per part of the project, and what they stand on."""
