extension OCIRegion {
    /// Every region that this SDK knows: 85 in 20 realms (from Oracle's Python SDK, 2.189.0).
    public static let all: [OCIRegion] = table.flatMap { realm in
        realm.regions.split(separator: " ").compactMap { entry in
            let parts = entry.split(separator: ":")
            return parts.count == 2
                ? OCIRegion(
                    id: Region.ID(String(parts[0])),
                    code: String(parts[1]),
                    realm: realm.name,
                    domain: realm.domain
                )
                : nil
        }
    }

    /// Realm, the end of its host names, and its regions with their three letters.
    private static let table: [(name: String, domain: String, regions: String)] = [
        (
            "oc1", "oraclecloud.com",
            """
            ap-batam-1:hsg ap-chuncheon-1:yny ap-delhi-1:onm ap-hyderabad-1:hyd ap-kulai-2:jbp \
            ap-melbourne-1:mel ap-mumbai-1:bom ap-osaka-1:kix ap-seoul-1:icn ap-singapore-1:sin \
            ap-singapore-2:xsp ap-sydney-1:syd ap-tokyo-1:nrt af-casablanca-1:lej af-johannesburg-1:jnb \
            ca-montreal-1:yul ca-toronto-1:yyz eu-amsterdam-1:ams eu-frankfurt-1:fra eu-madrid-1:mad \
            eu-madrid-3:orf eu-marseille-1:mrs eu-milan-1:lin eu-paris-1:cdg eu-stockholm-1:arn \
            eu-turin-1:nrq eu-zurich-1:zrh il-jerusalem-1:mtz me-abudhabi-1:auh me-dubai-1:dxb \
            me-jeddah-1:jed me-riyadh-1:ruh mx-monterrey-1:mty mx-queretaro-1:qro sa-bogota-1:bog \
            sa-santiago-1:scl sa-saopaulo-1:gru sa-valparaiso-1:vap sa-vinhedo-1:vcp uk-cardiff-1:cwl \
            uk-london-1:lhr us-ashburn-1:iad us-chicago-1:ord us-phoenix-1:phx us-saltlake-2:aga \
            us-sanjose-1:sjc
            """
        ),
        ("oc2", "oraclegovcloud.com", "us-langley-1:lfi us-luke-1:luf"),
        ("oc3", "oraclegovcloud.com", "us-gov-ashburn-1:ric us-gov-chicago-1:pia us-gov-phoenix-1:tus"),
        ("oc4", "oraclegovcloud.uk", "uk-gov-london-1:ltn uk-gov-cardiff-1:brs"),
        ("oc8", "oraclecloud8.com", "ap-chiyoda-1:nja ap-ibaraki-1:ukb"),
        ("oc9", "oraclecloud9.com", "me-dcc-muscat-1:mct me-ibri-1:ibr"),
        ("oc10", "oraclecloud10.com", "ap-dcc-canberra-1:wga"),
        (
            "oc14", "oraclecloud14.com",
            """
            eu-dcc-milan-1:bgy eu-dcc-milan-2:mxp eu-dcc-dublin-1:ork eu-dcc-dublin-2:snn \
            eu-dcc-rating-1:dus eu-dcc-rating-2:dtm
            """
        ),
        ("oc15", "oraclecloud15.com", "ap-dcc-gazipur-1:dac"),
        ("oc19", "oraclecloud.eu", "eu-madrid-2:vll eu-frankfurt-2:str"),
        ("oc20", "oraclecloud20.com", "eu-jovanovac-1:beg"),
        ("oc21", "oraclecloud21.com", "me-dcc-doha-1:doh me-alrayyan-1:vve"),
        ("oc23", "oraclecloud23.com", "us-somerset-1:ebb us-thames-1:ebl"),
        ("oc24", "oraclecloud24.com", "eu-dcc-zurich-1:avz eu-crissier-1:avf"),
        ("oc26", "oraclecloud26.com", "me-abudhabi-3:ahu me-alain-1:rba"),
        ("oc29", "oraclecloud29.com", "me-abudhabi-2:rkt me-abudhabi-4:shj"),
        ("oc35", "oraclecloud35.com", "ap-seoul-2:dtz ap-suwon-1:dln ap-chuncheon-2:bno"),
        ("oc42", "oraclecloud42.com", "us-ashburn-2:yxj us-newark-1:pgc"),
        ("oc51", "oraclecloud51.com", "eu-budapest-1:jsk"),
        ("oc52", "oraclecloud52.com", "sa-riodejaneiro-1:hnw"),
    ]
}
