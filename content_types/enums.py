"""Choices that several rooms share. Values never change; labels may."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class OnSourceChange(models.TextChoices):
    """What becomes of a page's translations when it is published with changes."""

    KEEP = "keep", _("stay as they are")
    MARK = "mark", _("stay, marked as out of date")
    UNPUBLISH = "unpublish", _("are unpublished")


class Currency(models.TextChoices):
    EUR = "EUR", _("euro (EUR)")
    NOK = "NOK", _("Norwegian kroner (NOK)")
    SEK = "SEK", _("Swedish kronor (SEK)")
    DKK = "DKK", _("Danish kroner (DKK)")


class MoneyKind(models.TextChoices):
    TOTAL = "total", _("total")
    EU = "eu", _("EU funding")
    NORWEGIAN = "norwegian", _("Norwegian funding")
    OWN = "own", _("own contribution")
    GRANT = "grant", _("grant from the county")


class CountyRole(models.TextChoices):
    SECRETARIAT = "secretariat", _("secretariat")
    PAYMENT_AND_CONTROL = "payment_and_control", _("payment and control")
    MANAGING = "managing", _("Norwegian managing authority")
    STEERING = "steering", _("seat on the steering committee")
    PARTNER = "partner", _("project partner")
    CONTACT_POINT = "contact_point", _("regional contact point")
    ELIGIBLE = "eligible", _("eligible area")


class Country(models.TextChoices):
    """Countries as ISO 3166-1 alpha-2; the ones a Nordic county works with first."""

    NO = "NO", _("Norway")
    SE = "SE", _("Sweden")
    DK = "DK", _("Denmark")
    FI = "FI", _("Finland")
    IS = "IS", _("Iceland")
    FO = "FO", _("Faroe Islands")
    GL = "GL", _("Greenland")
    DE = "DE", _("Germany")
    PL = "PL", _("Poland")
    EE = "EE", _("Estonia")
    LV = "LV", _("Latvia")
    LT = "LT", _("Lithuania")
    NL = "NL", _("Netherlands")
    BE = "BE", _("Belgium")
    LU = "LU", _("Luxembourg")
    FR = "FR", _("France")
    IE = "IE", _("Ireland")
    GB = "GB", _("United Kingdom")
    ES = "ES", _("Spain")
    PT = "PT", _("Portugal")
    IT = "IT", _("Italy")
    AT = "AT", _("Austria")
    CH = "CH", _("Switzerland")
    LI = "LI", _("Liechtenstein")
    CZ = "CZ", _("Czechia")
    SK = "SK", _("Slovakia")
    HU = "HU", _("Hungary")
    SI = "SI", _("Slovenia")
    HR = "HR", _("Croatia")
    RO = "RO", _("Romania")
    BG = "BG", _("Bulgaria")
    GR = "GR", _("Greece")
    CY = "CY", _("Cyprus")
    MT = "MT", _("Malta")
    UA = "UA", _("Ukraine")
    MD = "MD", _("Moldova")
    RS = "RS", _("Serbia")
    BA = "BA", _("Bosnia and Herzegovina")
    ME = "ME", _("Montenegro")
    MK = "MK", _("North Macedonia")
    AL = "AL", _("Albania")
    TR = "TR", _("Türkiye")


# The UN's seventeen sustainable development goals by their short names.
SDGS = {
    1: _("No poverty"),
    2: _("Zero hunger"),
    3: _("Good health and well-being"),
    4: _("Quality education"),
    5: _("Gender equality"),
    6: _("Clean water and sanitation"),
    7: _("Affordable and clean energy"),
    8: _("Decent work and economic growth"),
    9: _("Industry, innovation and infrastructure"),
    10: _("Reduced inequalities"),
    11: _("Sustainable cities and communities"),
    12: _("Responsible consumption and production"),
    13: _("Climate action"),
    14: _("Life below water"),
    15: _("Life on land"),
    16: _("Peace, justice and strong institutions"),
    17: _("Partnerships for the goals"),
}
