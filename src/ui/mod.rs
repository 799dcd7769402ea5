//! The UI ring: model, update and view of one person's session, after The Elm Architecture.
//!
//! - what a person has before them: [`model`], with [`screens`], [`wizards`] and [`overlays`], each a [`part`]; and the [`viewer`], which is
//!   that person's own size, language and colours
//! - what happens: [`msg`] in, [`update`], by [`step`]s, [`effect`] out; [`input`] and [`key`] name what people type,
//!   [`files`] what their machine has, [`drafts`] what was begun before
//! - where one is: a [`place`], and the [`trail`] back from it; small [`menu`]s over it
//! - what screens share: [`permissions`], held and edited; [`card_form`], which makes a card of what is typed;
//!   [`partner_banner`], while a partner has set no domain
//! - what is seen: [`view`], by a [`layout`] and from [`widgets`]; [`scene`] is what they are drawn from, [`loading`] included
//! - what is shared: [`context`], made of the [`keymap`] over the [`action`]s, the [`theme`]s and the words of [`i18n`];
//!   [`text`] measures, folds and words them

pub mod action;
pub mod card_form;
pub mod context;
pub mod drafts;
pub mod effect;
pub mod files;
pub mod i18n;
pub mod input;
pub mod key;
pub mod key_words;
pub mod keymap;
pub mod layout;
pub mod loading;
pub mod menu;
pub mod model;
pub mod msg;
pub mod overlays;
pub mod part;
pub mod partner_banner;
pub mod permissions;
pub mod place;
pub mod scene;
pub mod screens;
pub mod step;
pub mod text;
pub mod theme;
pub mod toast;
pub mod trail;
pub mod update;
pub mod users_flow;
pub mod view;
pub mod viewer;
pub mod widgets;
pub mod wizards;
pub mod wording;
