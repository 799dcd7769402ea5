//! The setting `users.flow`.

use super::choice::Choice;
use crate::ui::users_flow::UsersFlow;

impl Choice for UsersFlow {
    const ALL: &'static [(&'static str, Self)] =
        &[("auto", Self::Auto), ("modern", Self::Modern), ("classic", Self::Classic)];
}
