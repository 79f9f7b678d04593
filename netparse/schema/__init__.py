"""The schema: the models of a report and of a comparison, their diagnostics and their JSON Schema.

It takes nothing from other folders and gives them the types of what comes out: records (`netparse.schema.report`),
diagnostics, the difference between two snapshots. The docstring below a field is its description in the JSON Schema and
in docs/schema.md. It knows no tool and no text: what a field is filled from is for grammars and normalizing to say.
"""
