"""From a header line to the form of its rows, and from a form to the expression that reads them."""
