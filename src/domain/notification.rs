//! The notifications of a user: which of them come, by mail or in the app [USR-14, CRU-43].

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// What a user can be notified of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// A lead was assigned to the user [ML-08].
    LeadAssigned,
    /// A task of the user is due.
    TaskDue,
    /// Somebody mentioned the user.
    Mention,
    /// A deal of the user changed.
    DealChanged,
    /// A ticket was assigned to the user.
    TicketAssigned,
}

impl Topic {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 5] =
        [Self::LeadAssigned, Self::TaskDue, Self::Mention, Self::DealChanged, Self::TicketAssigned];

    /// The name in message ids and in the audit log.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::LeadAssigned => "lead_assigned",
            Self::TaskDue => "task_due",
            Self::Mention => "mention",
            Self::DealChanged => "deal_changed",
            Self::TicketAssigned => "ticket_assigned",
        }
    }
}

/// How a notification comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// By mail.
    Email,
    /// In the app.
    InApp,
}

impl Channel {
    /// Both, in the order of the page.
    pub const ALL: [Self; 2] = [Self::Email, Self::InApp];

    /// The name in the audit log.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::InApp => "in_app",
        }
    }
}

/// What a user wants to be notified of. Stored is what was switched off, so that everything is on for who never chose.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Notifications {
    off: BTreeSet<(Topic, Channel)>,
}

/// One switch that was turned. What it was when the edit began is the other way round; so two sessions of one person never
/// clash, and nothing that either has turned is lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotificationEdit {
    /// Of what.
    pub topic: Topic,
    /// How it comes.
    pub channel: Channel,
    /// What the switch is to be.
    pub to: bool,
}

impl Notifications {
    /// Whether a notification comes that way.
    pub fn wants(&self, topic: Topic, channel: Channel) -> bool {
        !self.off.contains(&(topic, channel))
    }

    /// Turns a switch.
    pub fn put(&mut self, NotificationEdit { topic, channel, to }: NotificationEdit) {
        if to {
            self.off.remove(&(topic, channel));
        } else {
            self.off.insert((topic, channel));
        }
    }

    /// Whether nothing was switched off.
    pub fn all_on(&self) -> bool {
        self.off.is_empty()
    }

    /// The ways in which notifications of a topic come, as the audit log says it: `email+in_app`, or `none`.
    pub fn ways(&self, topic: Topic) -> String {
        let on = Channel::ALL.into_iter().filter(|channel| self.wants(topic, *channel));
        let on: Vec<&str> = on.map(Channel::slug).collect();
        if on.is_empty() { "none".to_owned() } else { on.join("+") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// USR-14: everything is on for who never chose, and what is stored says what was switched off.
    #[test]
    fn all_is_on_until_it_is_switched_off() {
        let mut chosen = Notifications::default();
        assert!(Topic::ALL.iter().all(|topic| chosen.ways(*topic) == "email+in_app"));
        chosen.put(NotificationEdit { topic: Topic::Mention, channel: Channel::Email, to: false });
        assert_eq!((chosen.ways(Topic::Mention).as_str(), chosen.all_on()), ("in_app", false));
        assert_eq!(serde_json::to_string(&chosen).unwrap(), r#"[["mention","email"]]"#);
        assert_eq!(serde_json::from_str::<Notifications>(r#"[["mention","email"]]"#).unwrap(), chosen);
        chosen.put(NotificationEdit { topic: Topic::Mention, channel: Channel::InApp, to: false });
        assert_eq!(chosen.ways(Topic::Mention), "none");
        for channel in Channel::ALL {
            chosen.put(NotificationEdit { topic: Topic::Mention, channel, to: true });
        }
        assert_eq!(chosen, Notifications::default());
    }

    #[test]
    fn slugs_are_the_stored_names() {
        for topic in Topic::ALL {
            assert_eq!(serde_json::to_value(topic).unwrap(), topic.slug());
        }
        for channel in Channel::ALL {
            assert_eq!(serde_json::to_value(channel).unwrap(), channel.slug());
        }
    }
}
