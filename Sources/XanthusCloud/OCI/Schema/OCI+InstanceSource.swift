extension OCI {
    /// What an instance boots: an image, or a volume that has been booted before.
    public struct InstanceSource: Codable, Hashable, Sendable {
        /// Which image, where its id is not known: Oracle's `InstanceSourceImageFilterDetails`. The newest that fits is
        /// taken.
        public struct ImageFilter: Codable, Hashable, Sendable {
            /// The compartment to look in.
            public var compartmentId: String
            /// The exact distribution, such as `Canonical Ubuntu`.
            public var operatingSystem: String?
            /// The exact version, such as `24.04`.
            public var operatingSystemVersion: String?

            /// Looks for an image.
            public init(
                compartmentId: String,
                operatingSystem: String? = nil,
                operatingSystemVersion: String? = nil
            ) {
                self.compartmentId = compartmentId
                self.operatingSystem = operatingSystem
                self.operatingSystemVersion = operatingSystemVersion
            }
        }

        /// `image` or `bootVolume`.
        public var sourceType: String
        /// The image.
        public var imageId: String?
        /// Which image, if there is no id.
        public var instanceSourceImageFilterDetails: ImageFilter?
        /// The volume, if there is no image.
        public var bootVolumeId: String?
        /// The size of the boot volume in GB, 50 to 32,768; `nil` for that of the image, 47 for Ubuntu.
        public var bootVolumeSizeInGBs: Int?
        /// The volume's performance: 10 balanced, 20 higher, 30 to 120 ultra high; `nil` for 10.
        public var bootVolumeVpusPerGB: Int?
        /// The key that encrypts the volume; `nil` for one of Oracle's.
        public var kmsKeyId: String?

        /// Boots an image.
        public init(imageId: String, bootVolumeSizeInGBs: Int? = nil) {
            sourceType = "image"
            self.imageId = imageId
            self.bootVolumeSizeInGBs = bootVolumeSizeInGBs
        }

        /// Boots the newest image that fits.
        public init(newest filter: ImageFilter, bootVolumeSizeInGBs: Int? = nil) {
            sourceType = "image"
            instanceSourceImageFilterDetails = filter
            self.bootVolumeSizeInGBs = bootVolumeSizeInGBs
        }

        /// Boots a volume, which stays what it is.
        public init(bootVolumeId: String) {
            sourceType = "bootVolume"
            self.bootVolumeId = bootVolumeId
        }
    }
}
