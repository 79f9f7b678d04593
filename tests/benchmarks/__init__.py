"""The inputs and the table of ``python -m benchmarks``; what it measures is no test."""
