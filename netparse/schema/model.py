"""What all models of the schema have in common."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A part of the schema. It takes no field that it does not know."""

    model_config = ConfigDict(extra="forbid", defer_build=True)
