from __future__ import annotations

import pytest
from tests.roles.told import roles

from entities.lexicon.languages import language_of
