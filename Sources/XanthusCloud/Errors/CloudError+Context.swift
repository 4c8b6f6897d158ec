extension CloudError {
    /// Returns the error with a further sentence, such as the next step that only the caller knows.
    func adding(_ sentence: String) -> CloudError {
        var error = self
        error.message += " " + sentence
        return error
    }
}
