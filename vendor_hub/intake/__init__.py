"""What the hub does with what people send: checks, stores and answers each type of submission."""
