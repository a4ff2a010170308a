import "@ms/ui/fonts.css";
