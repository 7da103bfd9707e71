namespace Gongkai.Content.Reading;

/// <summary>Turns a legacy file (.doc .xls .wps .et .ppt .rtf) into one that can be read. The caller brings one where a program for it is installed.</summary>
public interface ILegacyConverter
{
    /// <summary>The file as .docx, .xlsx or .pdf with its extension, or null when it cannot be converted within its time.</summary>
    /// <param name="content">Read from its start.</param>
    /// <param name="extension">Of the legacy file, lower case with the dot.</param>
    (byte[] Content, string Extension)? Convert(Stream content, string extension);
}
