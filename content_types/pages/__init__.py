"""Page types, one file per family, and the rule for what the public may see of them."""

from .base import ContentPage
from .call_page import ApplicationFormPage, CallDeadline
from .form_versions import FormVersion
from .grants import GrantIndexPage, GrantSchemePage, SchemeProgramme
from .index_page import IndexPage, InformationPage
from .network import NetworkIndexPage, NetworkMembership, NetworkPage
from .programme import (
    ProgrammeContactPoint,
    ProgrammeIndexPage,
    ProgrammePage,
    ProgrammePeriod,
    ProgrammeSuccession,
)
from .project import (
    ProjectFunding,
    ProjectIndexPage,
    ProjectPage,
    ProjectPartner,
    ProjectPlace,
    ProjectSDG,
)
from .rows import PageContact, PageCounty, PageTheme
from .strategy import PageGoal, StrategyGoal, StrategyIndexPage, StrategyMilestone, StrategyPage
from .visibility import Visibility

__all__ = [
    "ApplicationFormPage",
    "CallDeadline",
    "ContentPage",
    "FormVersion",
    "GrantIndexPage",
    "GrantSchemePage",
    "IndexPage",
    "InformationPage",
    "NetworkIndexPage",
    "NetworkMembership",
    "NetworkPage",
    "PageContact",
    "PageCounty",
    "PageGoal",
    "PageTheme",
    "ProgrammeContactPoint",
    "ProgrammeIndexPage",
    "ProgrammePage",
    "ProgrammePeriod",
    "ProgrammeSuccession",
    "ProjectFunding",
    "ProjectIndexPage",
    "ProjectPage",
    "ProjectPartner",
    "ProjectPlace",
    "ProjectSDG",
    "SchemeProgramme",
    "StrategyGoal",
    "StrategyIndexPage",
    "StrategyMilestone",
    "StrategyPage",
    "Visibility",
]
