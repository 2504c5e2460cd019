import "propsmith/styles.css";
import "propsmith/themes/shadcn.css";
