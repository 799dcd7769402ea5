//! How far a world has come that is shown while it is still read.

/// What has been read so far of the account that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loading {
    /// Users so far.
    pub users: usize,
    /// Users there will be, where that is known.
    pub total: Option<usize>,
}
