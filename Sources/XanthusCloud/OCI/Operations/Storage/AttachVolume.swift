internal import HTTPTypes

extension OCI {
    /// `POST /volumeAttachments`: puts a volume into an instance of its availability domain. Its reply names a work
    /// request.
    public struct AttachVolume: Operation {
        /// What is put where, and how.
        public struct Details: Sendable {
            /// The volume.
            public var volumeId: String
            /// The instance.
            public var instanceId: String
            /// How the instance reaches it.
            public var form: Form
            /// The path that the guest finds it under, such as `/dev/oracleoci/oraclevdb`; `nil` for none that stays.
            public var device: String?
            /// The name. Names may repeat.
            public var displayName: String?
            /// Whether it can only be read.
            public var isReadOnly: Bool?
            /// Whether other instances may write to it too; their file system must be made for that.
            public var isShareable: Bool?

            /// Puts a volume into an instance.
            public init(volumeId: String, instanceId: String, form: Form = .paravirtualized()) {
                self.volumeId = volumeId
                self.instanceId = instanceId
                self.form = form
            }
        }

        /// How an instance reaches a volume.
        public enum Form: Hashable, Sendable {
            /// As a disk that is simply there; perhaps encrypted on its way.
            case paravirtualized(isPvEncryptionInTransitEnabled: Bool? = nil)
            /// Over the network. The guest must log in itself, or Oracle's agent in it does.
            case iscsi(useChap: Bool? = nil, isAgentAutoIscsiLoginEnabled: Bool? = nil)
            /// As Oracle thinks best.
            case serviceDetermined
        }

        /// What is put where, and how.
        public var details: Details
        /// What makes two calls one; drawn if `nil`.
        public var retryToken: String?

        /// Puts a volume into an instance.
        public init(_ details: Details, retryToken: String? = nil) {
            self.details = details
            self.retryToken = retryToken
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["volumeAttachments"], body: details, repetition: .withToken(retryToken))
        }

        /// The attachment, not done yet.
        public typealias Response = VolumeAttachment
    }
}

extension OCI.AttachVolume.Details: Encodable {
    private enum CodingKeys: String, CodingKey {
        case type, volumeId, instanceId, device, displayName, isReadOnly, isShareable
        case isPvEncryptionInTransitEnabled, useChap, isAgentAutoIscsiLoginEnabled
    }

    /// Writes the form's own members beside the others, as Oracle wants it.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(volumeId, forKey: .volumeId)
        try container.encode(instanceId, forKey: .instanceId)
        try container.encodeIfPresent(device, forKey: .device)
        try container.encodeIfPresent(displayName, forKey: .displayName)
        try container.encodeIfPresent(isReadOnly, forKey: .isReadOnly)
        try container.encodeIfPresent(isShareable, forKey: .isShareable)
        switch form {
        case .paravirtualized(let isEncrypted):
            try container.encode(OCI.VolumeAttachment.Kind.paravirtualized, forKey: .type)
            try container.encodeIfPresent(isEncrypted, forKey: .isPvEncryptionInTransitEnabled)
        case .iscsi(let useChap, let isAutomatic):
            try container.encode(OCI.VolumeAttachment.Kind.iscsi, forKey: .type)
            try container.encodeIfPresent(useChap, forKey: .useChap)
            try container.encodeIfPresent(isAutomatic, forKey: .isAgentAutoIscsiLoginEnabled)
        case .serviceDetermined:
            try container.encode(OCI.VolumeAttachment.Kind.serviceDetermined, forKey: .type)
        }
    }
}
