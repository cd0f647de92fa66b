"""Requests that no client should send, by chance but the same in each run."""
