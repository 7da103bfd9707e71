// The design-time factories live in Gongkai.Storage; this project only lends them the tool packages.
