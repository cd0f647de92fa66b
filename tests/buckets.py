"""An S3 service of the tests' own, with one bucket."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import boto3
from moto.server import ThreadedMotoServer

from tests.postgres import free_port

NAME = "utsyn-applications"


class Bucket:
    """A bucket in a service that keeps everything in memory; ``environment`` leads to it."""

    def __init__(self) -> None:
        self.port = free_port()
        self.environment = {
            "S3_PRIVATE_BUCKET": NAME,
            "S3_ENDPOINT_URL": f"http://127.0.0.1:{self.port}",
            "S3_REGION": "eu-north-1",
            "S3_ACCESS_KEY_ID": "key",
            "S3_SECRET_ACCESS_KEY": "secret",
        }
        self.start()
        found = boto3.resource(
            "s3",
            endpoint_url=self.environment["S3_ENDPOINT_URL"],
            region_name=self.environment["S3_REGION"],
            aws_access_key_id="key",
            aws_secret_access_key="secret",
        )
        where = {"LocationConstraint": self.environment["S3_REGION"]}
        self.bucket = found.create_bucket(Bucket=NAME, CreateBucketConfiguration=where)

    def start(self) -> None:
        """Let it answer; what it kept before is there."""
        self.server = ThreadedMotoServer("127.0.0.1", self.port, verbose=False)
        self.server.start()

    @contextmanager
    def away(self) -> Iterator[None]:
        """Nobody answers for as long as the block lasts."""
        self.server.stop()
        try:
            yield
        finally:
            self.start()

    def names(self) -> set[str]:
        """The names of everything in it."""
        return {each.key for each in self.bucket.objects.all()}


@contextmanager
def running() -> Iterator[Bucket]:
    """A bucket for as long as the block lasts, empty at first."""
    found = Bucket()
    try:
        yield found
    finally:
        found.bucket.objects.all().delete()
        found.bucket.delete()
        found.server.stop()
