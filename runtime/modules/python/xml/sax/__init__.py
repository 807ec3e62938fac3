"""Of the event-driven reading of XML there are the helpers for text, in saxutils."""
