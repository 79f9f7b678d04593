"""What the documents and the checked-in schemas say."""
