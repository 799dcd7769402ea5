//! Widgets: the pieces every screen is made of, each of them once. They draw into a buffer and hold no more state than a
//! person has put into them.

pub mod button;
pub mod cursor;
pub mod dialog;
pub mod drawer;
pub mod dropdown;
pub mod field;
pub mod gauge;
pub mod panel;
pub mod pen;
pub mod scroll_bar;
pub mod secret;
pub mod sheet;
pub mod spinner;
pub mod stepper;
pub mod table;
