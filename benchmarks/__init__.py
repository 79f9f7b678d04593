"""Measurements of speed, start-up and memory: ``python -m benchmarks``.

Each module of ``benchmarks.groups`` declares measurements with their contenders, units and targets; what they measure
and how stands in ``docs/performance.md``.
"""
