"""What netparse says: the models of a report and of a comparison, and their JSON Schema."""
