"""Orders: the list, an order with its whole story, back-orders over all orders."""
