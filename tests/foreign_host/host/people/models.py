from django.contrib.auth.models import AbstractUser


class Person(AbstractUser):
    """The stranger's own user model."""
