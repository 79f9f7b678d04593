"""What the modules of the product and of the tests may know, and how long they may be."""
