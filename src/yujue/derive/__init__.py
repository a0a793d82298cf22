"""Ground: identities derived from slices and header trees."""
