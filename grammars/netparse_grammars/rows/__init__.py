"""From a header line to the form of its rows, and from a form to the expression that reads them.

It takes the declarations of a table (`netparse_grammars.dialect`) and a header line. It gives the columns that stand on
the page, the pyparsing grammar of a row with just these, and a regular expression with the same meaning, which is some
thirty times faster. It knows no tool: what a table prints is in the folders of the systems.
"""
