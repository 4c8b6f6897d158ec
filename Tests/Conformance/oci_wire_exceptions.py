"""Where we differ from Oracle's Python package on purpose: how the difference begins, and the reason."""

UNMARKED = "The package marks no field of this model as required, but nothing is without its OCID."
NAMELESS = "The package marks no field of this model as required, but this one says which thing it is."

ORGANIZATION = "Subscriptions of an organization, and limits of other clouds' places, are not offered."

EXCEPTIONS = {
    "ApiKey.fingerprint is needed": NAMELESS,
    "AvailabilityDomain.name is needed": NAMELESS,
    "FaultDomain.name is needed": NAMELESS,
    "GetIdentityWorkRequest: the answer is IdentityWorkRequest": "The package has two models named WorkRequest.",
    "InstanceConsoleConnection.id is needed": UNMARKED,
    "LimitDefinitionSummary.name is needed": NAMELESS,
    "LimitValueSummary.name is needed": NAMELESS,
    "ListProducts: the package has no such method": "The public price list is no part of the API.",
    "PrivateIp.id is needed": UNMARKED,
    "PublicIp.id is needed": UNMARKED,
    "Region.name is needed": NAMELESS,
    "ServiceSummary.name is needed": NAMELESS,
    "Tenancy.id is needed": UNMARKED,
    "targets: ' ' in the query": "The package writes a plus sign as forms do; both mean a blank to everybody.",
    "targets: '/' in the path": "The package leaves it as it is, so that one id becomes two segments.",
    "the query leaves out capacityReservationId": "Reserved capacity is not offered.",
    "the query leaves out clusterPlacementGroupId": "Clusters are not offered.",
    "the query leaves out computeClusterId": "Clusters are not offered.",
    "the query leaves out externalLocation": ORGANIZATION,
    "the query leaves out recycleLevel": "It is about hosts of reserved capacity, which is not offered.",
    "the query leaves out subscriptionId": ORGANIZATION,
    "the query leaves out vlanId": "VLANs are not offered.",
    "the query leaves out volumeGroupId": "Groups of volumes are not offered.",
}
