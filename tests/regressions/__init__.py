"""Inputs that once broke what holds of any input, each as small as it still did."""
