//! Page 4: links to copy.

use crate::{
    domain::world::AccountState,
    ui::{step::Step, toast::Saying, wizards::create_user::State},
};

impl State {
    pub(super) fn copy(&self, account: &AccountState, all: bool) -> Step {
        let Some(created) = &self.created else { return Step::Ignored };
        let link = |id| {
            let user = account.user_by_id(id)?;
            Some((user.email.typed().to_owned(), user.invite.as_ref()?.link()))
        };
        if all {
            let links: Vec<(String, String)> = created.users.iter().filter_map(|id| link(*id)).collect();
            let text: Vec<String> = links.iter().map(|(email, link)| format!("{email} {link}")).collect();
            return if links.is_empty() { Step::Ignored } else { Step::Copy(text.join("\n"), copied(links.len())) };
        }
        match created.users.get(self.row).and_then(|id| link(*id)) {
            Some((_, link)) => Step::Copy(link, copied(1)),
            None => Step::Ignored,
        }
    }
}

/// What is told when links were copied.
fn copied(links: usize) -> Saying {
    Saying::plain("toast-copied").count("count", links)
}
