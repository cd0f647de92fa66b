"""What a form is: question types, rules and their evaluation, as data and pure functions.

No models and no clock: pages hold forms, applications hold answers, and both ask here.
"""

from .canonical import NotPlain, canonical, check_plain, content_hash
from .checking import RuleProblem, rule_problems, untranslated
from .compiling import Written, compile_form
from .definition import Choice, Form, Question, Step, in_language
from .examination import Examination, examine
from .problems import Problem, Unreadable
from .registry import (
    AnswerField,
    Options,
    QuestionType,
    Surroundings,
    TextReader,
    all_types,
    register,
    type_of,
)
from .rule_blocks import RulesBlock
from .schemas import json_schema, rules_in_language, ui_schema
from .step_blocks import StepsBlock

__all__ = [
    "AnswerField",
    "Choice",
    "Examination",
    "Form",
    "NotPlain",
    "Options",
    "Problem",
    "Question",
    "QuestionType",
    "RuleProblem",
    "RulesBlock",
    "Step",
    "StepsBlock",
    "Surroundings",
    "TextReader",
    "Unreadable",
    "Written",
    "all_types",
    "canonical",
    "check_plain",
    "compile_form",
    "content_hash",
    "examine",
    "in_language",
    "json_schema",
    "register",
    "rule_problems",
    "rules_in_language",
    "type_of",
    "ui_schema",
    "untranslated",
]
