"""The decision brief: one immutable document made from one case."""
