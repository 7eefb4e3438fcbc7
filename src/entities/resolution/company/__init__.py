"""Who is who over articles, by the company that a name keeps."""
