"""Where we differ from Oracle's Python package on purpose: how the difference begins, and the reason."""

UNMARKED = "The package marks no field of this model as required, but nothing is without its OCID."

EXCEPTIONS = {
    "InstanceConsoleConnection.id is needed": UNMARKED,
    "PrivateIp.id is needed": UNMARKED,
    "PublicIp.id is needed": UNMARKED,
}
