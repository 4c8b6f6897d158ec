/// The key pair that Oracle publishes for trying request signatures, in every form that a key can arrive in, and
/// what people give instead. Public test data: none of it opens anything.
///
/// Made by openssl 3.0 and ssh-keygen 9.2 from the first; the passphrase of what is encrypted is `right`.
enum SampleKeys {
    static let fingerprint = "73:61:a2:21:67:e0:df:be:7e:4b:93:1e:15:98:a5:b7"

    /// PKCS#1, as Oracle publishes it.
    static let pkcs1 = """
        -----BEGIN RSA PRIVATE KEY-----
        MIICXgIBAAKBgQDCFENGw33yGihy92pDjZQhl0C36rPJj+CvfSC8+q28hxA161QF
        NUd13wuCTUcq0Qd2qsBe/2hFyc2DCJJg0h1L78+6Z4UMR7EOcpfdUE9Hf3m/hs+F
        UR45uBJeDK1HSFHD8bHKD6kv8FPGfJTotc+2xjJwoYi+1hqp1fIekaxsyQIDAQAB
        AoGBAJR8ZkCUvx5kzv+utdl7T5MnordT1TvoXXJGXK7ZZ+UuvMNUCdN2QPc4sBiA
        QWvLw1cSKt5DsKZ8UETpYPy8pPYnnDEz2dDYiaew9+xEpubyeW2oH4Zx71wqBtOK
        kqwrXa/pzdpiucRRjk6vE6YY7EBBs/g7uanVpGibOVAEsqH1AkEA7DkjVH28WDUg
        f1nqvfn2Kj6CT7nIcE3jGJsZZ7zlZmBmHFDONMLUrXR/Zm3pR5m0tCmBqa5RK95u
        412jt1dPIwJBANJT3v8pnkth48bQo/fKel6uEYyboRtA5/uHuHkZ6FQF7OUkGogc
        mSJluOdc5t6hI1VsLn0QZEjQZMEOWr+wKSMCQQCC4kXJEsHAve77oP6HtG/IiEn7
        kpyUXRNvFsDE0czpJJBvL/aRFUJxuRK91jhjC68sA7NsKMGg5OXb5I5Jj36xAkEA
        gIT7aFOYBFwGgQAQkWNKLvySgKbAZRTeLBacpHMuQdl1DfdntvAyqpAZ0lY0RKmW
        G6aFKaqQfOXKCyWoUiVknQJAXrlgySFci/2ueKlIE1QqIiLSZ8V8OlpFLRnb1pzI
        7U1yQXnTAEFYM560yJlzUpOb1V4cScGd365tiSMvxLOvTA==
        -----END RSA PRIVATE KEY-----
        """

    /// PKCS#8.
    static let pkcs8 = """
        -----BEGIN PRIVATE KEY-----
        MIICeAIBADANBgkqhkiG9w0BAQEFAASCAmIwggJeAgEAAoGBAMIUQ0bDffIaKHL3
        akONlCGXQLfqs8mP4K99ILz6rbyHEDXrVAU1R3XfC4JNRyrRB3aqwF7/aEXJzYMI
        kmDSHUvvz7pnhQxHsQ5yl91QT0d/eb+Gz4VRHjm4El4MrUdIUcPxscoPqS/wU8Z8
        lOi1z7bGMnChiL7WGqnV8h6RrGzJAgMBAAECgYEAlHxmQJS/HmTO/6612XtPkyei
        t1PVO+hdckZcrtln5S68w1QJ03ZA9ziwGIBBa8vDVxIq3kOwpnxQROlg/Lyk9iec
        MTPZ0NiJp7D37ESm5vJ5bagfhnHvXCoG04qSrCtdr+nN2mK5xFGOTq8TphjsQEGz
        +Du5qdWkaJs5UASyofUCQQDsOSNUfbxYNSB/Weq9+fYqPoJPuchwTeMYmxlnvOVm
        YGYcUM40wtStdH9mbelHmbS0KYGprlEr3m7jXaO3V08jAkEA0lPe/ymeS2HjxtCj
        98p6Xq4RjJuhG0Dn+4e4eRnoVAXs5SQaiByZImW451zm3qEjVWwufRBkSNBkwQ5a
        v7ApIwJBAILiRckSwcC97vug/oe0b8iISfuSnJRdE28WwMTRzOkkkG8v9pEVQnG5
        Er3WOGMLrywDs2wowaDk5dvkjkmPfrECQQCAhPtoU5gEXAaBABCRY0ou/JKApsBl
        FN4sFpykcy5B2XUN92e28DKqkBnSVjREqZYbpoUpqpB85coLJahSJWSdAkBeuWDJ
        IVyL/a54qUgTVCoiItJnxXw6WkUtGdvWnMjtTXJBedMAQVgznrTImXNSk5vVXhxJ
        wZ3frm2JIy/Es69M
        -----END PRIVATE KEY-----
        """

    /// PKCS#8, sealed with PBKDF2 and AES-256.
    static let encryptedPKCS8 = """
        -----BEGIN ENCRYPTED PRIVATE KEY-----
        MIIC3TBXBgkqhkiG9w0BBQ0wSjApBgkqhkiG9w0BBQwwHAQI9sWEU4C6AR0CAggA
        MAwGCCqGSIb3DQIJBQAwHQYJYIZIAWUDBAEqBBAy2Ko0xWIVK0FCpHipBL/GBIIC
        gIHF+JNiIwuLzHBqzG3Mi/VGPKN0cSx/9wvDEGl7HllXUZqU0c4Du6hHR5pFAO9k
        p7lgLjAYHkLt989vDArQRHK7Nw0ATazxJfU5R2QfJ7E8QvfkTF+I3CYTs8lKwZEG
        zv8JD03eny0qQzXGYqF5xxiF3WT34tOzKdRlWr3oNfxsIJvIZcUDiIKTT8JbA7vz
        PIpylrwAd1PyIFee5moc8yiHaGaXlt3kbHsr4dx+2kD7mpVsxHmnYWWtAq/SnEID
        9fCNY7inQZGSSt97qDRzkqTkJJeVB3dZNzRLAH1k8qI0i5E+3iGJ7+xRTXikpJOr
        26dA8P8nJa+uSCBbRZTOSupMmY2Hs3qYxsGHuoVD+UXd5K/xPIMRnryq9bCi9qdI
        nSLiCPwRqNsb/q8aENKrlmY5On359dM1MEor2szpEEyNWpuLK/4zN4vs3twS+sEQ
        mxNmvyvd3KFDw8cBL3tphIHgEzo54cfA8EbTHYJZECsHPNMFqB9xj+5BS7i/Se9q
        hGf4Ax4Q4sO0QzrkSb3a9fO/P/keC6hnXcQC/ZedAW9zbM4v+tvE3+kLxTl4tvUC
        gmwaWbJGF/9fkakDD2u1lGbB6TfQBSBhttMMAV6vxlCC/pRmM2msL+LElhNxyGK2
        1jgdgnhTztCAFrmZIRL7La28LtUx+3huAxVp67JziZN0po2gpEtbyI+PPBk1tPYx
        4tbsqrfvHAPxUvlh9mFa3otuJX0Rah9as3ddnzrkhjSUfoA/hyxSVdUUgKGpCpPN
        +lQV4vQKxRfEvQPz54ykz5ROUZqqBlFyVMBISo9H1dYw4nL0eNltrp7d61jVFccV
        ezx7NsEihqNr9WWQgMPvIHQ=
        -----END ENCRYPTED PRIVATE KEY-----
        """

    /// PKCS#8, sealed with scrypt and AES-256.
    static let scryptPKCS8 = """
        -----BEGIN ENCRYPTED PRIVATE KEY-----
        MIIC1TBPBgkqhkiG9w0BBQ0wQjAhBgkrBgEEAdpHBAswFAQISadsY05HJ+YCAgQA
        AgEIAgEBMB0GCWCGSAFlAwQBKgQQxh0MUgSNU4rznVZ+snYGdwSCAoCorWYVXwZ4
        t+406e/bLhkvDQaqiRpWU2mEz+X7q6VYDOAv89Vy3ANDD6iwR5pud2UVK+HlitMs
        tcJOQOHLcDirWE+sO0r84SE3Gxp+r74Toi3WdOADkwSS4t7KPWOMowgMsN2kc77j
        HbxLKyKZ9fhoZ/80x04+pOI+pLfGJDtEDf3pA4Z40+l08y064CSTkXuAtOWUIP4e
        HAts8RyAE2LnB/u2YmmTWQEtS367MZ2XTsqyjyxKfmst/iAt4YnzagbATqC/dd93
        4h0M17ohB4bqdk+Dip3uQsmwYb8lzoLCuB7zIEMvodpF3h8hWOnlmm3sOO6iD+in
        KKg63vAuFt2Plw18eMFHMT0Zabv3JWrNbZcxv5aweE8vQJhMQ4y+O0Lw18nkNVjs
        umA57mZRIzGULf9JjuRd7vO0Qn+sAFyzvwtYPoHOfsfjCpGszG610W7L49rrODtc
        pS+f8Hk1bgzTHt4QsK5MWYvhJAyRFNKIXE3kPw4LPy69d/v1gRu4PyZmxL5g1OVq
        RutGbwdo/wr9hn1oMEIuE+RDU4Q3NwhEhn/jPL7boaTunqnf/Z1VwjaoHBqB6i0V
        hACIbpI9mdK4IIRYQjdJeIk4qj8x9kGBn9DAbloHGkyfTEAegJf+MbVahzlAvH8Z
        D0CxtGPrwVk/oOEFrgFp64HMInxXaFD9vuub+59ODbix4HvnbFXyu7XZyyQuKLq7
        /FPdC7WfIzzy8h1gA9wb/mvV0JV34/uRMDzJnOnsd+sSEFGztNI3MbFXThHq0S7s
        HD8jY8bwnj2Nlxec0DHbdWT9AMJ33KEhMBtmdxhO5Wg1HQOWPXhGgEXu0bueIeGU
        z7rO6gmBcmsK
        -----END ENCRYPTED PRIVATE KEY-----
        """

    /// PKCS#8, sealed with PKCS#12's derivation and triple DES.
    static let tripleDESPKCS8 = """
        -----BEGIN ENCRYPTED PRIVATE KEY-----
        MIICojAcBgoqhkiG9w0BDAEDMA4ECOU0KAOyssaMAgIIAASCAoC0Rn14cDrV1Tfg
        MOeOHAcMoP8urxmCIKkIC08N5v/CbUxr4umIYVhUGT7Bpv62p8hMq+f7j7Ef5Tno
        TZVAOzfNttmv/6C9t2cHC9FPzt6rUknpUTHESXdxcOdK9GNwnRHvX5PzMSdxIVe9
        NnArbcJ24SNd0OysDxPARag+37dPOh7eXtu7JVH3uwWPm1c6A8Lbnud1edTAwXq5
        QQKA+a/73KRZtLUtdfZOX0wbXnSX8YtzjOvnIgJ1Yu6bFQtn+iIELRMr6SOpsj2U
        9W6UgHJxKskiI7Enum+7jCwYnNTdor4ZYphdOLhr0qoWvXkAs4xDhHIxaRLoL+wj
        OOxC05KnGo9aeByx2PbdxDJ6EjVLxhgB2btP81KDxllcbAL/c8l5dfn5T8RjZiqM
        iwrO2iSY96oL05PfX2Ol5jebCoN2zaQYFCNPp1H7yfnhUdW3L/Xsv9hsOX0FOhB9
        Or7MhkHvgg7I8ju6LvtlkmUawMNp747pjwpYSpZEXkUHIetxtcRtBRrZLluZDdUo
        Ta2i7bCLQA5lka1yOFRIyWU8vDvHb7bEY4TPX7k0mLr2yMLqtOYsBS7n4aU7kfrL
        jP9u4HK2kyZc5XmyR2tyX5fuTK7Z+g8U7iUgC6lxfNTDGHlozBn9Fl/+wOvTa3Z2
        HUJx41Jmt7sJ/XYnudkoBYeKsDuP2ESxXZzQFW6T+y5QejVOXtlZn7CKI3eT5ljS
        w4hKT/44ShMGSgcJyRLZWPx9ABsYVfNwhMtCNOLbtsyhOiHnf0jEo7z9RiqvvHhu
        WiaKYgSK+BA2iKHMA0woQy+46alSeoaHEkDow/uN4bO5yl6lbgdsv+O+4lxjX6Ql
        Vfn4637f
        -----END ENCRYPTED PRIVATE KEY-----
        """

    /// PKCS#8, sealed with single DES, which OpenSSL 3 does not offer.
    static let singleDESPKCS8 = """
        -----BEGIN ENCRYPTED PRIVATE KEY-----
        MIICoTAbBgkqhkiG9w0BBQMwDgQIne7My+t71/kCAggABIICgHC9VNDlJ3Egp4hV
        TCR0cKsr9UK0m1u1C20KC+yhqbNKk3z1k8FqZlSsk5D99eNE0HjTnymo2TkVnpqs
        AwDuLQqI7r31OKt/x7N2plXk1A0RnKx4zSLMVFm7U9uzwdDBX2CuPvAQ8vAsEWop
        1vUOapJAKYeKeVxX8V3K29op0hTMVy2C3C8N7vG+GcGSGoN2mGeFdqKPrt1bJ+he
        EUKpN/Px4Q/J3cIVU8oUklE3fTmMMsEL9JB3UHrHnKj/nQP8eKUh0wxdVJGg77mj
        zMKTxu2GLtzV74Ub2ID7w7xhwH7pBkglUampM4KDBIcq4R8OyrFMvWApNiD3QmYZ
        YGC5wIjaXj3ODLCnwmeXLXr6c5eJgZKUSRwx1TyXbggK5KiM2J8Z7ogM8cUbJ9nJ
        sQQXEzMeSKI67XzA/PqvEt68QC8/gpAfAoCAHdu+LD7tIklUYXVVdk4jPLRntP5G
        /ujETDxHrMbqxa+/GAVs9AP1JBoleXRRur0AZ186rCgkpJ+Kls5csDBEqvmt00xK
        9Um/rOgKyxBen7tOFpFBIeGVqEPFpvYzpmYgVkvApNZlrnjj7XZTYy2bG+E7H54q
        5cSmRcjZxo+w0xPzsrgctY70Th7ys7YuJ3rN9h/Kez7OwmeEAmLio26IHwB21po7
        GeMX2SgupiJcvjvwz7my7cWTe1akoNxleqtpPiegjQk1IUaX3fwJycoGNsjpC5gF
        PfICR0YX2BSRij0kIIG0fyM1u35+F9dUqIfBygBsx7EzSx5SYy6KNJMUv6nk/qMi
        ZqS72c2qEqdUE8CgybUiSjg9TlnQxk7XxngrdpMdB/K1olj+z2EjsaaZR42mm2/h
        7FratGs=
        -----END ENCRYPTED PRIVATE KEY-----
        """

    /// PKCS#1, sealed the legacy way with AES-256.
    static let encryptedPKCS1 = """
        -----BEGIN RSA PRIVATE KEY-----
        Proc-Type: 4,ENCRYPTED
        DEK-Info: AES-256-CBC,FD03CF2A0FE12F2437D4BC492A714167

        kCP4IFzv5Cn+uoeGb1u/lgvaRw2nOG7QlnfFfdredlRFprlKEfoFgDYzdDFDi18+
        39ecQ9aFCAjQEv3TRUiIkVBBaw4H9EP4OcG+Av9ky9IW4EeSCVdTaopJDqDqq/9l
        QKTU+TmpygJRJ5D2lVJ67VzS5gJC7tgtgC7We2bMHIl4ee+m5mW/kVzgzXnHV14Q
        0RN/z/4/mblv6q2uqZdzA9PzXK2eEUxOpJmWGFz1UbIdtTQmGffdbNRoBKfHxv6K
        U6gtlS1XDlTdVTsV5eJ7Nb0yOo0S1diAEdQwbSnDK/FqiZhrIyYySuKNIRLPBdPi
        rZYUo9xCbuMIhnw0nJn8EDSD0HKHbtfkzsWE4tdqd6x9THWGsjCufOzMlbdca39D
        xUgvBkZA9yZbnFn8AUrUESOPaOC310mK3LA+8q4ROj3iF3ikIMifFIXUNBW/h4ae
        OtIe+P+V0jrG9KWT3AdWuysLC00gdrthinEp59pgbwIZIbZZkoDxwx7oHfctlhZ1
        0uE9zeCwHDyriON6oxdHJ+CwU9nKtnoJf3SmwP2vnLVXGpPfJA6m0cdg3r/hBqt0
        OUkYjZoZ1Ti/plTwOZrlZY28ON2RqCh123Z2czRfBY7nJaGiMkPTzvU8Tb3aJamv
        c9kFFr8LPXXqqouJsO0K+aCEFUBGDtrK1gWI7kZIEnIWM788s51ulkIDd1YDLfTE
        gGE1yAq7eStbc/Bt5xPrfBXECMoM8jhoVYtNCcmTpeKiN+WYvBPwCfD652Lh8XK2
        M3QuuELlWr6Sw/7aLQbzPprXdF4fqpErLmOENvPaBH4V0W0HCVf12qvK5wa7QUCU
        -----END RSA PRIVATE KEY-----
        """

    /// PKCS#1, sealed the legacy way with triple DES.
    static let tripleDESPKCS1 = """
        -----BEGIN RSA PRIVATE KEY-----
        Proc-Type: 4,ENCRYPTED
        DEK-Info: DES-EDE3-CBC,C367E2C9C5E258E9

        ixcovTXY6tBcbH0NBiPRbC86kQhMKHxQC+GAbkDT33V8k+YzTeu0dBn4jBYDFtjj
        2taZiZIM4um9qOODcSoKeQXW2/v24ax4EL7DqHyw1VfLH0LggdGOEoRLd95HAEex
        ZEGXEEBGz6gM9akI9tGf8d6WshXlBiC+VNmhuogDmKCQg2yV6A1jDzBST0n/Hum7
        sS0kMZdl1yA6v1VYeb2f2c68xCW0JrssR953AoBI64C5hTWEqzZmKBpmNt46do7i
        7mHkpB5avK4wt73EDDP2wFbYCbdTvd2vIGzHkY8mmXOpcVjKVKakBlsUTv/kg3rQ
        AXa/bDuDFVoOK09PNgzeZ124l52oEZ/LZdLx/EzGjC7QOFwAFpJelhJiufu3LNIQ
        E/2sWH4bT/I201JCqDRyMiZGrupZ8SGsL/WyMJ0Czyr3qAdOJx5hTDtbLJN9FanT
        RIFLkNNQVHoOG7/BRO4fFmTyQQyNm7iydCDWQ98w15BpTwECRT8I10NpI/geE4DH
        d2HUTTFnX1DaTaVZMF0XfaRYwsabCje5B2eZCBXtAX5pWXpQMntlDcLgQiqmeMan
        Tc0prz+tse6dvmu0XmHoBBoW4cM86n0+n5jIAOS4Bt9rL7UTpA4MRzR7kmmX0tmo
        Yp8v9X6q+ldllXDUTiaXOjObyYKXLk762GULzXfY2rF61ahgBfmyt1uFel498AYI
        V8b9kwCS7Wn16dVXrw5uvLo88+VjqvLLpijABkwlopoLEqK4I9oaL4nMsaBroJga
        9IjKnKiTiBeXfBKF0P3mt6y+IBMECahOecyRGc4t0sL3R0vWVuukVQ==
        -----END RSA PRIVATE KEY-----
        """

    /// PKCS#1, sealed the legacy way with single DES, which OpenSSL 3 does not offer.
    static let singleDESPKCS1 = """
        -----BEGIN RSA PRIVATE KEY-----
        Proc-Type: 4,ENCRYPTED
        DEK-Info: DES-CBC,9F8E4BBCE3E9F9B8

        Udwdfunn/uHreIAlfcBd3aOWWyqyka21+WG18FnW4BxInRkw0hpTiiZq2SVhPZD6
        8d+jsa1vMtqefB2R5/+89m2+GbLD+VpzUtx1Mm4yrv9HfyPqtdNQMeBtbW7A2hLk
        V4gySqqr2Td7loOvjkmESMk4phYhawRcCMnv+6iM2QWGPqacsVxJYAGzflsAPHoB
        GWjhp9uhVgzfNN66TTytYWQN7ZDT+HcoIsRCv+CFidbz5hjsyfQc31B2VsbR5JBY
        FjHT8KfbCEi641/0nyLDkAejTGqd8ozKPtd1bZ0+49A/FmXlGgTFFFw3CL7MKtAU
        yl4QZzrGbUUFRnQW9JP1n7Ro2nawsd99zbwuDiJlOE/Zk1B7ISTc484wPnwMRAhQ
        p2IwWh9aN/ycelpmgmrowNuJBsDZ1Z91SEMg0L1L8OZ4i+IgwEnOd38dehTB+bAd
        bJC///iMiYFZkIgjBicXPNABHcRSnUNQ4ZwMoRgKQXQSrp7tLEVPuGxVuv7ZXjeR
        KB/PpVt9CP8VnT0dfYpHCtvsdDxtiPRXjyVPSDh5Ag/G+9hlZwrz71NyHcs7nld2
        N3Im4jPs+H+uSU7MXbg4dQ2i/y04seYmQeJkEyQ/QKTleEXBBFB9KTh6DuGdiBte
        DxHbeeihOIeJZRlJczqH6x1vYRz6tvYtb2Ub7EbgE52KO9pY82kmbYRrQkimleQd
        D6t8/WFWM+WdeIBORcFwIz1FKesp8dO8KxcnqqN0L4nbeUVTip2JsGPlWwNN+F75
        hx8oNCct+vBisaoT//9ptg5hkM3/xNGZefVVAuhlOxZCFGsdSmg9Lg==
        -----END RSA PRIVATE KEY-----
        """

    /// OpenSSH's own format.
    static let openSSH = """
        -----BEGIN OPENSSH PRIVATE KEY-----
        b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAlwAAAAdzc2gtcn
        NhAAAAAwEAAQAAAIEAwhRDRsN98hoocvdqQ42UIZdAt+qzyY/gr30gvPqtvIcQNetUBTVH
        dd8Lgk1HKtEHdqrAXv9oRcnNgwiSYNIdS+/PumeFDEexDnKX3VBPR395v4bPhVEeObgSXg
        ytR0hRw/Gxyg+pL/BTxnyU6LXPtsYycKGIvtYaqdXyHpGsbMkAAAH4WbLiTVmy4k0AAAAH
        c3NoLXJzYQAAAIEAwhRDRsN98hoocvdqQ42UIZdAt+qzyY/gr30gvPqtvIcQNetUBTVHdd
        8Lgk1HKtEHdqrAXv9oRcnNgwiSYNIdS+/PumeFDEexDnKX3VBPR395v4bPhVEeObgSXgyt
        R0hRw/Gxyg+pL/BTxnyU6LXPtsYycKGIvtYaqdXyHpGsbMkAAAADAQABAAAAgQCUfGZAlL
        8eZM7/rrXZe0+TJ6K3U9U76F1yRlyu2WflLrzDVAnTdkD3OLAYgEFry8NXEireQ7CmfFBE
        6WD8vKT2J5wxM9nQ2ImnsPfsRKbm8nltqB+Gce9cKgbTipKsK12v6c3aYrnEUY5OrxOmGO
        xAQbP4O7mp1aRomzlQBLKh9QAAAEBeuWDJIVyL/a54qUgTVCoiItJnxXw6WkUtGdvWnMjt
        TXJBedMAQVgznrTImXNSk5vVXhxJwZ3frm2JIy/Es69MAAAAQQDsOSNUfbxYNSB/Weq9+f
        YqPoJPuchwTeMYmxlnvOVmYGYcUM40wtStdH9mbelHmbS0KYGprlEr3m7jXaO3V08jAAAA
        QQDSU97/KZ5LYePG0KP3ynperhGMm6EbQOf7h7h5GehUBezlJBqIHJkiZbjnXObeoSNVbC
        59EGRI0GTBDlq/sCkjAAAAAAEC
        -----END OPENSSH PRIVATE KEY-----
        """

    /// The public half.
    static let publicKey = """
        -----BEGIN PUBLIC KEY-----
        MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDCFENGw33yGihy92pDjZQhl0C3
        6rPJj+CvfSC8+q28hxA161QFNUd13wuCTUcq0Qd2qsBe/2hFyc2DCJJg0h1L78+6
        Z4UMR7EOcpfdUE9Hf3m/hs+FUR45uBJeDK1HSFHD8bHKD6kv8FPGfJTotc+2xjJw
        oYi+1hqp1fIekaxsyQIDAQAB
        -----END PUBLIC KEY-----
        """

    /// The public half in PKCS#1.
    static let rsaPublicKey = """
        -----BEGIN RSA PUBLIC KEY-----
        MIGJAoGBAMIUQ0bDffIaKHL3akONlCGXQLfqs8mP4K99ILz6rbyHEDXrVAU1R3Xf
        C4JNRyrRB3aqwF7/aEXJzYMIkmDSHUvvz7pnhQxHsQ5yl91QT0d/eb+Gz4VRHjm4
        El4MrUdIUcPxscoPqS/wU8Z8lOi1z7bGMnChiL7WGqnV8h6RrGzJAgMBAAE=
        -----END RSA PUBLIC KEY-----
        """

    /// A certificate made with it.
    static let certificate = """
        -----BEGIN CERTIFICATE-----
        MIICADCCAWmgAwIBAgIUUbKHE0wItgipPR4iASEARkX8yCQwDQYJKoZIhvcNAQEL
        BQAwEjEQMA4GA1UEAwwHZXhhbXBsZTAeFw0yNjExMjMyMTMzNTVaFw0zNjExMjAy
        MTMzNTVaMBIxEDAOBgNVBAMMB2V4YW1wbGUwgZ8wDQYJKoZIhvcNAQEBBQADgY0A
        MIGJAoGBAMIUQ0bDffIaKHL3akONlCGXQLfqs8mP4K99ILz6rbyHEDXrVAU1R3Xf
        C4JNRyrRB3aqwF7/aEXJzYMIkmDSHUvvz7pnhQxHsQ5yl91QT0d/eb+Gz4VRHjm4
        El4MrUdIUcPxscoPqS/wU8Z8lOi1z7bGMnChiL7WGqnV8h6RrGzJAgMBAAGjUzBR
        MB0GA1UdDgQWBBQk3OcBplW8tSNZXEPvZbcjWKhp5DAfBgNVHSMEGDAWgBQk3OcB
        plW8tSNZXEPvZbcjWKhp5DAPBgNVHRMBAf8EBTADAQH/MA0GCSqGSIb3DQEBCwUA
        A4GBABhhahzj7wMv3kuI//KqnzUbaqB5dC2fCEKDsNajrbxSlCjX4phag+VWCke9
        8VU7Thpg5BuObl+Hgupq/tQH39Cdo/wUnFY0JPpIgWgOpUHIS1fcx8qlov5os3JL
        whOzdnUdLjJGqvJnzZyskyAvKwdx2sp5QabvEtZn7ze3R0rW
        -----END CERTIFICATE-----
        """

    /// A request for a certificate made with it.
    static let request = """
        -----BEGIN CERTIFICATE REQUEST-----
        MIIBUTCBuwIBADASMRAwDgYDVQQDDAdleGFtcGxlMIGfMA0GCSqGSIb3DQEBAQUA
        A4GNADCBiQKBgQDCFENGw33yGihy92pDjZQhl0C36rPJj+CvfSC8+q28hxA161QF
        NUd13wuCTUcq0Qd2qsBe/2hFyc2DCJJg0h1L78+6Z4UMR7EOcpfdUE9Hf3m/hs+F
        UR45uBJeDK1HSFHD8bHKD6kv8FPGfJTotc+2xjJwoYi+1hqp1fIekaxsyQIDAQAB
        oAAwDQYJKoZIhvcNAQELBQADgYEAiKbCmvWqp6ameNTGoyrJHNK/ZmX4FWPxVnqj
        nsaoMc9GWNMaJ3pKlFVQMl1o1E/wj3GzhNIoyALloTjne3xfTwk7gcj8SlbWuGQZ
        SO8S5JmIjccxHEFxbXdPGNCIHXrQPNSdzOcLoq7Y8nXnBxTJPXIK6/jHVzYb73/k
        AdCYaEM=
        -----END CERTIFICATE REQUEST-----
        """

    /// Another key, on the curve P-256.
    static let ellipticCurve = """
        -----BEGIN EC PRIVATE KEY-----
        MHcCAQEEIPncCVCcQ8r5cQvLM2fGca89WcxqaDNHTDF9bWHHrVIQoAoGCCqGSM49
        AwEHoUQDQgAEXmvU4cZFXaZa1gne8UeTQlKafK7u6xfdFFJEF38jjUmc5M/dt3th
        wqAGs+4BzcmgntZOhoKvvVVhrYcNZR8k7w==
        -----END EC PRIVATE KEY-----
        """

    /// The same in PKCS#8.
    static let ellipticCurvePKCS8 = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg+dwJUJxDyvlxC8sz
        Z8Zxrz1ZzGpoM0dMMX1tYcetUhChRANCAARea9ThxkVdplrWCd7xR5NCUpp8ru7r
        F90UUkQXfyONSZzkz923e2HCoAaz7gHNyaCe1k6Ggq+9VWGthw1lHyTv
        -----END PRIVATE KEY-----
        """

    /// The same, sealed.
    static let encryptedEllipticCurve = """
        -----BEGIN ENCRYPTED PRIVATE KEY-----
        MIHsMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAhiyJVL+LjX7gICCAAw
        DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEEB/YcEVJGMq/UKP1V1lTA4EgZAT
        u1S7Uw94PcITGKjDehKEqGGYEYgbL7fHUxi+StG+z/2g6/uMK0IzdW11iNCIDk/v
        rSiQcT/p9LFAV6iSpbP9QU7Olw8WgyAimwp7RSS8kKT0pVaJVabRSDm9iDDp1aP6
        POpKkndMJ+vPvFPF7YQe8JX6gLzaaIs37WcCsAH8pEs/UA2qka+7mtZnR6I+8Js=
        -----END ENCRYPTED PRIVATE KEY-----
        """

    /// Another key, Ed25519.
    static let ed25519 = """
        -----BEGIN PRIVATE KEY-----
        MC4CAQAwBQYDK2VwBCIEIHgcEu4I6IkJjGmxiUSJOH2I4cEdI5bMLrMIeYagzMe3
        -----END PRIVATE KEY-----
        """
}
