"""Which files there are, what each is, and what is packed in them."""
