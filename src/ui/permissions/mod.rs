//! Permissions on the screen: what somebody holds, group by group, and the editor that changes it [CRU-26, CRU-27].
//!
//! | file | what it is |
//! |---|---|
//! | [`branch`] | the groups with what is in them |
//! | [`tree`] | groups that open and close, a cursor, a search |
//! | [`list`] | how the rows of a tree look, to be read or to be edited |
//! | [`editor`] | the panel in which permissions are changed |
//! | [`classic`] | the same for what the classic flow grants |

pub mod branch;
pub mod classic;
pub mod editor;
pub mod list;
pub mod more;
pub mod tree;
